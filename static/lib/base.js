// Where this server is: the address in front of all its paths, without a slash at the end. It is found from
// this module's own address, BASE/static/VERSION/lib/base.js, so that it holds behind any proxy.

export const base = new URL('../../..', import.meta.url).href.replace(/\/$/, '');
