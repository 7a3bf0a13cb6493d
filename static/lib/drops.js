// Files dropped anywhere on a page.

/** Calls `take(dataTransfer)` for each drop of files; `zone` shows that they will be taken. */
export function acceptDrops(zone, take) {
  let depth = 0;
  const show = (change) => {
    depth = Math.max(0, depth + change);
    zone.classList.toggle('is-over', depth > 0);
  };
  addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) show(1);
  });
  addEventListener('dragleave', (event) => {
    if (carriesFiles(event)) show(-1);
  });
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    show(-depth);
    take(event.dataTransfer);
  });
}

function carriesFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
