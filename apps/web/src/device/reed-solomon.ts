// The error correction of QR codes: a Reed-Solomon code over the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1.

const POWERS = new Uint8Array(255);
const LOGS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = value;
  LOGS[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}

/** The product of two elements of the field. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWERS[((LOGS[a] ?? 0) + (LOGS[b] ?? 0)) % 255] ?? 0);
}

/** So many codewords that check the data. */
export function errorCorrection(data: readonly number[], count: number): readonly number[] {
  const generator = generatorOf(count);
  let rest = Array<number>(count).fill(0);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest = generator.map((coefficient, at) => (rest[at + 1] ?? 0) ^ times(coefficient, factor));
  }
  return rest;
}

/** The product of (x − 2ⁿ) for n below the count, without its leading coefficient. */
function generatorOf(count: number): readonly number[] {
  let product = [1];
  for (let power = 0; power < count; power += 1) {
    const root = POWERS[power % 255] ?? 0;
    product = [...product, 0].map((each, at) => each ^ times(product[at - 1] ?? 0, root));
  }
  return product.slice(1);
}
