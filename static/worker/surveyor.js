// Runs in the page: has the chosen file surveyed by a worker of its own, the last one chosen only.

/** Long enough to wait for the next letter of a text, in milliseconds. */
const PAUSE_MS = 150;

/**
 * { look, stop } over `startWorker`, which makes a worker, and two that are told of a file: `onRead` how many
 * of its bytes were read so far, `onEnd` its survey, or null where it cannot be read.
 */
export function createSurveyor(startWorker, { onRead, onEnd }, pause = PAUSE_MS) {
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
      onEnd(file, survey);
    };
    worker.onerror = () => end(null);
    worker.onmessage = ({ data }) => (data.kind === 'read' ? onRead(file, data.done) : end(data.survey));
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
