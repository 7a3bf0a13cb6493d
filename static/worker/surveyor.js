// Runs in the page: has the chosen file surveyed by a worker of its own, the last one chosen only.

/** Long enough to wait for the next letter of a text, in milliseconds. */
const PAUSE_MS = 150;

/**
 * { look, stop } over `startWorker`, which makes a worker, and `hear`, which is given the file and its
 * survey, or null where it cannot be read.
 */
export function createSurveyor(startWorker, hear, pause = PAUSE_MS) {
  let timer = null;
  let worker = null;

  function stop() {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  }

  function begin(file) {
    worker = startWorker();
    const end = (survey) => {
      stop();
      hear(file, survey);
    };
    worker.onerror = () => end(null);
    worker.onmessage = ({ data }) => end(data.survey);
    worker.postMessage({ task: 'survey', file });
  }

  return {
    look(file) {
      stop();
      timer = setTimeout(begin, pause, file);
    },
    stop,
  };
}
