// The files of a choice or a drop, folders walked through, as many as the page takes.

/** Files that are looked at; as many as a report of the server describes. */
export const MOST_FILES = 1000;

/** What the page takes of a list of files: { files: [{ path, file }], isMore }. */
export function takeFiles(list) {
  const files = Array.from(list).slice(0, MOST_FILES);
  return {
    files: files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    isMore: list.length > MOST_FILES,
  };
}

/** The same for a drop. What it holds has to be asked for before anything is waited for. */
export function takeDropped({ items, files }) {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.() ?? null).filter(Boolean);
  return entries.some((entry) => entry.isDirectory) ? walk(entries) : Promise.resolve(takeFiles(files));
}

/** Goes through folders in depth, in their order, until there are enough files. */
export async function walk(entries) {
  const files = [];
  const open = [...entries].reverse();
  while (open.length > 0 && files.length <= MOST_FILES) {
    const entry = open.pop();
    if (entry.isDirectory) open.push(...(await childrenOf(entry)).reverse());
    else files.push(await fileOf(entry));
  }
  return { files: files.slice(0, MOST_FILES), isMore: files.length > MOST_FILES };
}

/** A folder's entries; browsers give about a hundred at a time, and none at the end. */
async function childrenOf(folder) {
  const reader = folder.createReader();
  const children = [];
  while (children.length <= MOST_FILES) {
    const some = await new Promise((resolve) => { reader.readEntries(resolve, () => resolve([])); });
    if (some.length === 0) break;
    children.push(...some);
  }
  return children;
}

async function fileOf(entry) {
  const path = entry.fullPath.replace(/^\//, '');
  const file = await new Promise((resolve) => { entry.file(resolve, () => resolve(unreadable(entry.name))); });
  return { path, file };
}

/** What stands for a file that the browser does not hand out: reading it fails, and its row says so. */
function unreadable(name) {
  const refuse = () => Promise.reject(new DOMException('the browser did not hand it out', 'NotReadableError'));
  return Object.assign(new File([], name), { arrayBuffer: refuse });
}
