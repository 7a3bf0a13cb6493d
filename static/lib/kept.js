// What a page leaves to the next one that this tab loads, such as itself in another language. It stands in the
// browser's database, which takes files as well, and is no more there once it was taken.

const DATABASE = 'kept';
const STORE = 'pages';
const TICKET = 'kept';

/** Keeps `value`, which may hold files; rejects where the browser does not let it. */
export async function keep(value) {
  const ticket = crypto.getRandomValues(new Uint32Array(4)).join('-');
  await inStore((store) => {
    // What nobody came to take is in the way.
    store.clear();
    return store.put(value, ticket);
  });
  sessionStorage.setItem(TICKET, ticket);
}

/** What the page before left in this tab, null where it left nothing. */
export async function takeKept() {
  try {
    const ticket = sessionStorage.getItem(TICKET);
    if (!ticket) return null;
    sessionStorage.removeItem(TICKET);
    const value = await inStore((store) => store.get(ticket));
    await inStore((store) => store.delete(ticket));
    return value ?? null;
  } catch (fault) {
    // The page goes on as if it were new.
    console.warn(fault);
    return null;
  }
}

/** What the request that `act` makes of the store results in, once it is written. */
async function inStore(act) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
