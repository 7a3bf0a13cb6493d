// Bodies with the spans that the server gives them, made independently of the page's code.

/** A report over pieces [kind, text, part], cut into a head and a tail; parts as { transforms, role }. */
export function reportOf(encoding, pieces, parts = [{}], { head = Infinity, tail = 0, more = {} } = {}) {
  const body = Buffer.concat(pieces.map(([, text]) => Buffer.from(text, 'latin1')));
  const spans = [];
  const values = parts.map(() => 0);
  let at = 0;
  for (const [kind, text, part = null] of pieces) {
    spans.push({ start: at, end: at + text.length, kind, part });
    if (kind === 'payload' || kind === 'field-value') values[part] += text.length;
    at += text.length;
  }
  const hasTail = tail > 0 && head < body.length;
  const tailOffset = hasTail ? Math.max(head, body.length - tail) : null;
  const headEnd = Math.min(head, body.length);
  const windows = tailOffset === headEnd ? [[0, body.length]] : [[0, headEnd], ...(hasTail ? [[tailOffset, body.length]] : [])];
  const ledger = new Map();
  for (const { start, end, kind } of spans) ledger.set(kind, (ledger.get(kind) ?? 0) + end - start);
  return {
    id: 'r', encoding,
    sizes: { body_bytes: body.length },
    ledger: [...ledger].map(([kind, bytes]) => ({ kind, bytes })),
    parts: parts.map((part, index) => ({ index, role: 'file', name: 'file', filename: null, transforms: [], bytes: values[index], digest: null, head_base64: `${index}`, ...part })),
    sample: {
      head_base64: body.subarray(0, headEnd).toString('base64'),
      tail_base64: hasTail ? body.subarray(tailOffset).toString('base64') : null,
      tail_offset: tailOffset,
      spans: windows.flatMap(([from, to]) => spans
        .map((span) => ({ ...span, start: Math.max(span.start, from), end: Math.min(span.end, to) }))
        .filter(({ start, end }) => start < end)),
    },
    findings: [],
    ...more,
  };
}

/** The bytes as an urlencoded file, each a piece. */
export function percentPieces(bytes) {
  return [['field-name', 'file', 0], ['separator', '=', 0], ...[...bytes].flatMap((byte) => {
    const letter = String.fromCharCode(byte);
    if (letter === ' ') return [['payload', '+', 0]];
    if (/[A-Za-z0-9]/.test(letter)) return [['payload', letter, 0]];
    const digits = byte.toString(16).padStart(2, '0').toUpperCase();
    return [['percent-expansion', `%${digits[0]}`, 0], ['payload', digits[1], 0]];
  })];
}

/** The bytes as base64 in a JSON member, slashes escaped where wanted. */
export function base64Pieces(bytes, { slash = false } = {}) {
  const letters = [...bytes.toString('base64')].flatMap((letter, i) => {
    if (letter === '=') return [['base64-padding', '=', 0]];
    const kind = i % 4 === 0 ? 'base64-expansion' : 'payload';
    return slash && letter === '/' ? [['json-escape', '\\', 0], [kind, '/', 0]] : [[kind, letter, 0]];
  });
  return [['json-syntax', '{'], ['json-syntax', '"', 0], ['field-name', 'data', 0], ['json-syntax', '":"', 0], ...letters, ['json-syntax', '"', 0], ['json-syntax', '}']];
}

/** The bytes as a JSON array of decimals. */
export function decimalPieces(bytes) {
  return [['json-syntax', '{'], ['json-syntax', '"', 0], ['field-name', 'data', 0], ['json-syntax', '":[', 0],
    ...[...bytes].flatMap((byte, i) => [
      ...(i > 0 ? [['json-syntax', ',', 0]] : []),
      ...(byte > 9 ? [['decimal-expansion', String(byte).slice(0, -1), 0]] : []),
      ['payload', String(byte).slice(-1), 0],
    ]), ['json-syntax', ']', 0], ['json-syntax', '}']];
}

/** A text as a JSON string, all of it in \u escapes but ASCII. */
export function escapePieces(text) {
  return [['json-syntax', '"', 0], ...[...text].flatMap((character) => {
    const simple = JSON.stringify(character).slice(1, -1);
    if (simple.length === 2 && simple[0] === '\\') return [['json-escape', '\\', 0], ['field-value', simple[1], 0]];
    if (character.codePointAt(0) < 0x80) return [['field-value', character, 0]];
    const escape = Array.from(character.split(''), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const cost = escape.length - Buffer.byteLength(character);
    return [['json-escape', escape.slice(0, cost), 0], ['field-value', escape.slice(cost), 0]];
  }), ['json-syntax', '"', 0]];
}
