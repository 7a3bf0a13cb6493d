// Why a request gave no report.

/** `code`: `network`, `refused` (the server said no), `answer` (not what was expected). */
export class SendFailure extends Error {
  constructor(code, details = {}) {
    super(code);
    this.name = 'SendFailure';
    this.code = code;
    this.details = details;
  }
}
