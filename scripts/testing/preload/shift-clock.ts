// Loaded before the server: its clock is wrong by so many milliseconds, as after a battery ran out or a time service came
// back. Timers are not touched; they run on another clock on every machine.
const shiftMs = Number(process.env.ADREF_TEST_CLOCK_SHIFT_MS ?? '0');

if (shiftMs !== 0) {
  const RealDate = Date;
  const now = () => RealDate.now() + shiftMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: [], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
