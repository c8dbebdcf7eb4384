// A QR code as a picture: dark squares on white paper, whatever the colours of the page, with the free border that readers need.
import type { ReactNode } from 'react';
import { qrCode } from './qr-code.ts';

/** Squares left free on each side. */
const BORDER = 4;

export function QrPicture({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  const squares = qrCode(text);
  if (squares === null) return null;
  const size = squares.length + 2 * BORDER;
  const path = squares
    .flatMap((row, down) =>
      row.map((isDark, right) => (isDark ? `M${right + BORDER} ${down + BORDER}h1v1h-1z` : '')),
    )
    .join('');
  return (
    <svg
      className="qr-picture"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
