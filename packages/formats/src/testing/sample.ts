// A rich text to try exports on: headings, numbered paragraphs, items on three levels, letters that run on across
// chapeaux, nested brackets, a deletion. The country and the parties are invented, and nobody's position is shown.
import type { NegotiationState, Paragraph } from '@adref/negotiation';
import { bracket, paragraph, stateOf, wording } from './build.ts';

const FIRST_MEETING =
  'At its 97th meeting, on 12 February 2026, the Working Group on Children and Armed Conflict examined the second ' +
  'report of the Secretary-General on children and armed conflict in Veldania (S/2026/118), covering the period from ' +
  'July 2023 to June 2025, which was introduced by the Special Representative of the Secretary-General for Children ' +
  'and Armed Conflict. The Permanent Representative of Veldania also addressed the Working Group (see annex).';

/** Thirty-two paragraphs, seven of them still in brackets. */
export function bracketedSample(): NegotiationState {
  return stateOf([
    paragraph('numbered', 'agreed', FIRST_MEETING),
    paragraph(
      'numbered',
      'open',
      'The members of the Working Group ',
      bracket(
        wording('base', 'took note of'),
        wording('FRA, GBR', 'welcomed'),
        wording('PAK', 'acknowledged with appreciation'),
        wording('chair', 'took note with appreciation of'),
      ),
      ' the report of the Secretary-General, submitted in accordance with Security Council resolutions 1612 (2005), ' +
        '1882 (2009), 1998 (2011), 2068 (2012), 2143 (2014), 2225 (2015), 2427 (2018) and 2601 (2021)',
      bracket(wording('base', ', and the analysis contained therein'), wording('USA', '')),
      '.',
    ),
    paragraph(
      'numbered',
      'open',
      'They expressed ',
      bracket(
        wording('base', 'deep concern'),
        wording(
          'FRA',
          'grave concern at the ',
          bracket(wording('base', 'scale'), wording('PAK', 'reported scale')),
        ),
      ),
      ' at violations and abuses committed against children in the northern districts of Veldania, and stressed that ' +
        'all parties must comply with their obligations under international law.',
    ),
    paragraph('numbered', 'ad-ref', [
      {
        text: 'Further to the meeting, and subject to and consistent with applicable international law, the Working Group ',
      },
      { text: 'agreed to the direct action set out below', marks: ['italic'] },
      { text: '.' },
    ]),
    paragraph('heading 1', 'ad-ref', 'Public statement by the Chair of the Working Group'),
    paragraph(
      'numbered',
      'ad-ref',
      'The Working Group agreed to address the following messages through a public statement by its Chair.',
    ),
    paragraph('chapeau', 'ad-ref', 'To all parties to the armed conflict in Veldania:'),
    paragraph(
      'item 1',
      'open',
      'Strongly condemning all violations and abuses committed against children, and ',
      bracket(wording('base', 'urging'), wording('GBR', 'demanding that')),
      ' all parties to end and prevent them immediately, namely:',
    ),
    paragraph('item 2', 'agreed', 'The recruitment and use of children;'),
    paragraph('item 2', 'agreed', 'The killing and maiming of children, including:'),
    paragraph('item 3', 'agreed', 'By indiscriminate shelling;'),
    paragraph('item 3', 'agreed', 'By landmines and explosive remnants of war;'),
    paragraph('item 2', 'agreed', 'The abduction of children;'),
    paragraph(
      'item 1',
      'agreed',
      'Calling upon all parties to allow and facilitate safe, timely and unhindered humanitarian access to children, ' +
        'in accordance with the guiding principles of humanitarian assistance and applicable international law;',
    ),
    paragraph('chapeau', 'agreed', 'To the Government of Veldania:'),
    paragraph(
      'item 1',
      'agreed',
      'Welcoming the signing of the action plan of 4 May 2025 and encouraging its full implementation;',
    ),
    paragraph(
      'item 1',
      'ad-ref',
      'Inviting the Government to keep the Working Group informed of its efforts to that end;',
    ),
    paragraph('chapeau', 'agreed', 'To the Northern River Front and the Highland Assembly:'),
    paragraph(
      'item 1',
      'agreed',
      'Urging the immediate and unconditional release of all children associated with them.',
    ),
    paragraph('heading 1', 'agreed', 'Recommendations to the Security Council'),
    paragraph('numbered', 'agreed', 'The Working Group agreed to recommend to the Council:'),
    paragraph(
      'item 1',
      'open',
      'To ensure that the situation of children in Veldania continues to be taken into account when ',
      bracket(wording('base', 'reviewing'), wording('PAK', 'considering')),
      ' the mandate of the United Nations Mission in Veldania;',
    ),
    paragraph('item 1', 'agreed', 'To transmit the letters set out below.'),
    paragraph('heading 1', 'agreed', 'Direct action by the Working Group'),
    paragraph('heading 2', 'agreed', 'Letters from the Chair'),
    paragraph(
      'item 1',
      'agreed',
      'To the Government of Veldania, commending its cooperation with the country task force;',
    ),
    paragraph(
      'item 1',
      'open',
      'To the Secretary-General, inviting him',
      bracket(wording('base', ''), wording('FRA', ', through his Special Representative,')),
      ' to continue technical assistance to national authorities;',
    ),
    paragraph('heading 2', 'agreed', 'Letters to donors'),
    paragraph('item 1', 'agreed', [
      { text: 'To the World Bank and donors, inviting support for reintegration programmes in Veldania' },
      { text: '1', marks: ['superscript'] },
      { text: ', with ' },
      { text: 'priority', marks: ['bold'] },
      { text: ' for girls.' },
    ]),
    paragraph('heading 1', 'agreed', 'Annex'),
    paragraph('heading 3', 'agreed', 'Statement by the Permanent Representative of Veldania'),
    paragraph(
      'plain',
      'agreed',
      'The Government of Veldania thanks the Working Group for its attention to the children of its country.',
    ),
  ]);
}

/** The same text settled on its base wordings, every paragraph agreed, and adopted. */
export function agreedSample(): NegotiationState {
  const sample = bracketedSample();
  const settled = sample.paragraphs.map((one): Paragraph => {
    const text = one.segments.flatMap((segment) =>
      segment.kind === 'leaf'
        ? segment.text
        : (segment.wordings[0]?.segments ?? []).flatMap((part) => (part.kind === 'leaf' ? part.text : [])),
    );
    return { ...one, status: 'agreed', segments: [{ kind: 'leaf', id: `${one.id}-leaf`, text }] };
  });
  return {
    ...sample,
    paragraphs: settled,
    phase: { kind: 'adopted', act: 411, at: '2026-05-04T15:20:00Z', by: { kind: 'unsaid' } },
  };
}
