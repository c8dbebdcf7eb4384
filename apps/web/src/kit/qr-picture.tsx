// A QR code as a picture: dark squares on white paper, whatever the colours of the page, with the free border that readers need.
import qrcode from 'qrcode-generator';
import type { ReactNode } from 'react';

/** Squares left free on each side (ISO/IEC 18004, 6.3.8). */
const BORDER = 4;

export function QrPicture({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const squares = [...Array(code.getModuleCount()).keys()];
  const size = squares.length + 2 * BORDER;
  const path = squares
    .flatMap((down) =>
      squares.map((right) => (code.isDark(down, right) ? `M${right + BORDER} ${down + BORDER}h1v1h-1z` : '')),
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
