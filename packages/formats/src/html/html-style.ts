// The style sheet inside an exported HTML file: a printed page first (A4), a quiet page on the screen, light or dark.
// It names no font, picture or address outside the file.

/** Everything the file's looks consist of. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #5b626a; --line: #b9b4a9; --paper: #fffefb; --desk: #f3f1ec;
  --bracket: #8a3d00; --bracket-ground: #fdf3e7;
  font: 17px/1.5 "Times New Roman", "Liberation Serif", Tinos, serif; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); }
main { max-width: 44rem; margin: 2rem auto; padding: 3rem 3.5rem 4rem; background: var(--paper); }
.masthead { margin-bottom: 2.5rem; }
.masthead p { margin: 0; }
.masthead .paper { font-weight: bold; }
.masthead .top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem;
  border-bottom: 1px solid currentColor; padding-bottom: .2rem; }
.masthead .symbol { font-size: 1.15em; }
.masthead .bottom { display: flex; justify-content: space-between; gap: 2rem; border-bottom: 3px solid currentColor;
  padding: .6rem 0 1.4rem; }
.masthead .organ { font-size: 1.7em; line-height: 1.15; font-weight: bold; }
.masthead .body { font-weight: bold; max-width: 16rem; margin-top: .5rem; }
.notice { border: 1px solid currentColor; padding: .5rem .8rem; margin: -.4rem 0 1rem; font-weight: bold; }
.guide { color: var(--soft); font-size: .88em; margin: 0 0 .5rem; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 2rem 0 1.6rem; }
h2, h3, h4 { line-height: 1.25; margin: 1.8rem 0 .7rem; break-after: avoid; }
h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4 { font-size: 1em; }
.block { display: flex; gap: 0; margin: 0 0 .7rem; overflow-wrap: anywhere; orphans: 2; widows: 2; }
.block .label { flex: 0 0 auto; min-width: 2.6rem; padding-inline-end: .4rem; white-space: nowrap; font-variant-numeric: lining-nums; }
.block .text { flex: 1 1 auto; min-width: 0; white-space: pre-wrap; }
h1, h2, h3, h4 { white-space: pre-wrap; overflow-wrap: anywhere; display: flow-root; }
.chapeau { break-after: avoid; margin-top: 1.1rem; margin-inline-start: 2.6rem; }
.item-1 { margin-inline-start: 2.6rem; } .item-2 { margin-inline-start: 5.2rem; } .item-3 { margin-inline-start: 7.8rem; }
.bracket { background: var(--bracket-ground); box-decoration-break: clone; -webkit-box-decoration-break: clone;
  border-radius: 3px; }
.mark { font-weight: bold; color: var(--bracket); white-space: pre-wrap; }
.attribution { font-variant-caps: small-caps; font-size: .9em; letter-spacing: .02em; color: var(--bracket); }
.note { margin: -.3rem 0 .7rem; margin-inline-start: 2.6rem; font-size: .88em; color: var(--soft); overflow-wrap: anywhere; }
h2.starts-page, h3.starts-page, h4.starts-page { break-before: page; }
.remark { font-style: italic; }
.status { float: inline-end; margin-inline-start: 1.2rem; font-size: .82rem; line-height: 1.9; font-weight: normal;
  font-style: italic; color: var(--soft); white-space: nowrap; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--soft);
  font-size: .85em; display: flex; justify-content: space-between; gap: 1rem; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.2rem 1rem 2rem; }
  .masthead .bottom { display: block; } .masthead .issue { margin-top: .8rem; }
  .block .label { min-width: 2.1rem; }
  .item-1, .chapeau { margin-inline-start: 1rem; } .item-2 { margin-inline-start: 2rem; } .item-3 { margin-inline-start: 3rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --soft: #a7adb4; --line: #4a5058; --paper: #16191d; --desk: #0f1214; --bracket: #f0a765;
    --bracket-ground: #2b2016; }
}
@media print {
  :root { --paper: #fff; --desk: #fff; --ink: #000; --soft: #333; --bracket-ground: transparent; }
  :root { font-size: 11pt; line-height: 1.35; }
  main { max-width: none; margin: 0; padding: 0 1px; }
  .masthead, .notice { break-inside: avoid; }
}
@page { margin: 22mm 24mm 24mm; @bottom-right { content: counter(page) "/" counter(pages); font-size: 9pt; } }
`;

/** The paper, and what every printed page but the first says at its head. */
export function pageStyle(paper: 'a4' | 'letter', line: string): string {
  const words = line.replace(/[^\p{L}\p{N} .,:/*()-]/gu, '');
  return `@page { size: ${paper === 'a4' ? 'A4' : 'letter'}; @top-left { content: "${words}"; font-size: 9pt; } }
@page :first { @top-left { content: ""; } }
`;
}
