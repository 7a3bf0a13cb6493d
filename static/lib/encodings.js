// The four encodings in the order in which they are shown, and what can be said of each beforehand.

export const ENCODINGS = [
  {
    id: 'multipart',
    mediaType: 'multipart/form-data',
    note: 'A fixed envelope around the bytes: its cost does not grow with the file.',
  },
  {
    id: 'raw',
    mediaType: 'application/octet-stream',
    note: 'The bytes and nothing else. The name and the type travel in the request’s head, which is counted apart from the body.',
  },
  {
    id: 'urlencoded',
    mediaType: 'application/x-www-form-urlencoded',
    note: 'Letters, digits and * - . _ stay one byte, a space becomes +, each other byte takes three: text is cheap, random bytes cost 148 % more.',
  },
  {
    id: 'json',
    mediaType: 'application/json',
    note: 'Base64 writes four characters for three bytes, whatever they are: a third more.',
  },
];

export const IDS = ENCODINGS.map((encoding) => encoding.id);

/** The media type under which an encoding is sent, for the page's own words. */
export function mediaType(id) {
  return ENCODINGS.find((encoding) => encoding.id === id)?.mediaType ?? id;
}
