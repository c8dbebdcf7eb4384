// A text of many paragraphs for what is measured of the panels: a bracket in each third paragraph, one of them with a wording of
// every delegation, and a package that ties two.
import { type Bracket, hashOfSegments, type NegotiationState, type Paragraph } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';

const { delegations } = given('one').state;

/** The state of such a text. */
export function longTable(paragraphs: number): NegotiationState {
  const wordings = delegations.map(({ seat }) => `${seat}: welcomes in the words of ${seat}`).join(' | ');
  const notations = Array.from({ length: paragraphs }, (_, index) => {
    const words = `The Working Group took note of point ${index} of the report of the Secretary-General`;
    return index % 3 === 0
      ? `${words} [base: takes note of | ${index === 0 ? wordings : 'FRA: welcomes'}] it.`
      : `${words}.`;
  });
  const scene = given(...notations);
  const [first, second] = [bracketOf(scene.state.paragraphs[0]), bracketOf(scene.state.paragraphs[3])];
  const choices = [first, second].map(({ id: bracket, wordings: [, wording] }) => ({
    bracket,
    wording: wording?.id ?? '',
    expected: hashOfSegments(wording?.segments ?? []),
  }));
  return scene.when(() => ({ kind: 'tie-package', name: 'both', choices })).by('chair').state;
}

/** The bracket in a paragraph; throws where there is none. */
export function bracketOf(paragraph: Paragraph | undefined): Bracket {
  const bracket = paragraph?.segments.find((segment) => segment.kind === 'bracket');
  if (bracket?.kind !== 'bracket') throw new Error('the paragraph has no bracket');
  return bracket;
}
