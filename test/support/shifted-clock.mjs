// Imported by a process under test: its clock runs, but shows another time (DATELINE_CLOCK_SHIFT, in days).
const days = Number(process.env.DATELINE_CLOCK_SHIFT ?? 0);
const shift = days * 86_400_000;
const RealDate = globalThis.Date;

class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
}

/** `Date()` without `new` gives text. */
globalThis.Date = new Proxy(ShiftedDate, { apply: () => new ShiftedDate().toString() });
