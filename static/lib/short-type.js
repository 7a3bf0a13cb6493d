// Media types that no column has room for, in a form that still tells them apart. Pure.

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const VENDOR = 'application/vnd.';
const LONGEST = 32;

/** The type without a long prefix that many share: `…wordprocessingml.document`. Others stay as they are. */
export function shortType(type) {
  if (type.startsWith(OFFICE)) return `…${type.slice(OFFICE.length)}`;
  return type.length > LONGEST && type.startsWith(VENDOR) ? `…${type.slice(VENDOR.length)}` : type;
}
