// Wordings as texts have them: commas, “its”, passives, manners at a distance, and phrases that go on longer than any known one.
import { describe, expect, it } from 'vitest';
import { verbLadders } from './verb-ladders.ts';
import { rungMove, scaleBetween } from './verb-scale.ts';

const scale = (wordings: readonly string[], behind = '') => scaleBetween(wordings, verbLadders, behind);
/** The ladder and its rungs: tabled in brackets, offered as they read, and not offered in parentheses. */
function shown(wordings: readonly string[], behind = ''): string | null {
  const found = scale(wordings, behind);
  if (found === null) return null;
  const rungs = found.rungs.map(({ words, tabled, change }) =>
    tabled.length > 0 ? `<${words}>` : change === null ? `(${words})` : words,
  );
  return `${found.ladder.id}: ${rungs.join(' < ')}`;
}
const move = (base: string, wording: string, behind = '') => {
  const found = rungMove(base, wording, verbLadders, behind);
  return found === null ? null : `${found.ladder.id}: ${found.steps > 0 ? 'stronger' : 'weaker'}`;
};

describe('a verb in a wording', () => {
  it.each([
    [['Calling on', 'Urging'], 'all armed groups to', 'request: <Calling on> < Appealing to < <Urging>'],
    [
      ['called on', 'strongly urged'],
      'them to',
      'request: <called on> < appealed to < urged < <strongly urged>',
    ],
    [['highlighted', 'reaffirmed'], 'the need for', 'emphasis: <highlighted> < affirmed < <reaffirmed>'],
    [
      ['Noting, with deep concern, the attacks', 'Expressing grave concern at the attacks'],
      '',
      'concern: <Noting, with deep concern,> < <Expressing grave concern at>',
    ],
    [
      ['expressed its deep concern about', 'expressed outrage at'],
      'the abductions',
      'concern: <expressed its deep concern about> < expressed grave concern at < expressed alarm at < <expressed outrage at>',
    ],
    [
      ['its serious concern', 'its grave concern'],
      'at the closure of schools',
      'concern: <serious concern> < deep concern < <grave concern>',
    ],
    [
      ['Concern was expressed', 'Grave concern was expressed'],
      'at the use of children',
      'concern: <Concern was expressed> < Strong concern was expressed < Serious concern was expressed < Deep concern was expressed < <Grave concern was expressed>',
    ],
    [
      ['The ceasefire was noted', 'The ceasefire was commended'],
      'by the members',
      'praise: <noted> < The ceasefire was acknowledged'.replace('The ceasefire was ', '') +
        ' < recognized < acknowledged with appreciation < (expressing appreciation for) < welcomed < <commended>',
    ],
  ])('is found in %j behind its own words', (wordings, behind, right) => {
    expect(shown(wordings, behind)).toBe(right);
  });

  it('is the longer phrase, and never the shorter one that begins like it', () => {
    expect(move('noting with concern', 'noting with grave concern', 'the attacks')).toBe('concern: stronger');
    expect(move('noting with grave concern', 'expressing concern at', 'the attacks')).toBe('concern: weaker');
    for (const longer of [
      'noting with dismay',
      'noting and deploring',
      'noting unequivocally',
      'firmly and publicly noting',
      'not noting',
      'taking due note of',
      'noting the importance of',
    ]) {
      expect(move('expressing concern at', longer, 'the attacks'), longer).toBeNull();
      expect(shown([longer, 'welcoming'], 'the attacks'), longer).toBeNull();
    }
    expect(shown(['of great concern', 'of concern'])).toBeNull();
  });

  it('knows the strongest terms at a distance, and puts no other verb before them', () => {
    const wordings = [
      'condemned all abductions in the strongest possible terms',
      'strongly condemned all abductions',
    ];
    expect(move('strongly condemned all abductions', wordings[0] ?? '')).toBe('condemn: stronger');
    expect(shown(wordings)).toBe('condemn: <strongly condemned> < <condemned>');
    expect(move('deplored', 'condemned, in the strongest terms, all killings')).toBe('condemn: stronger');
    const apart = scale(['regretted it', 'condemned it in the strongest terms'])?.rungs.map(
      (each) => each.change,
    );
    expect(apart?.flatMap((change) => change?.wording ?? [])).toEqual([0, 0, 0, 0, 0]);
    expect(shown(['welcomed it in the strongest terms', 'noted it'])).toBeNull();
  });
});

describe('what follows a verb', () => {
  it('tells a report from a step that somebody took', () => {
    expect(shown(['noted', 'welcomed'], 'the measures adopted by the authorities')).toBe(
      'praise: <noted> < acknowledged < recognized < took note with appreciation of < expressed appreciation for < <welcomed>',
    );
    expect(shown(['noted', 'welcomed'], 'the second report of the Secretary-General')).toBe(
      'report: <noted> < took note with interest of < took note with appreciation of < acknowledged with appreciation < expressed appreciation for < <welcomed>',
    );
    expect(shown(['took note', 'took note with appreciation'], 'of the release of 40 children')).toBe(
      'praise: <took note> < (acknowledged) < (recognized) < <took note with appreciation>',
    );
  });

  it('leaves out a verb that wants a clause where none is, and one that can have none where one is', () => {
    expect(shown(['Decides', 'Calls upon'], 'the parties to release')).toBe(
      'request: <Calls upon> < Appeals to < Urges < Strongly urges < (insists) < (demands) < <Decides>',
    );
    expect(shown(['Demands the parties to', 'Urges the parties to'], 'release them')).toBe(
      'request: <Urges> < Strongly urges < (insists) < <Demands>',
    );
    expect(shown(['recommends', 'demands'], 'that all schools be vacated')).toBe(
      'request: <recommends> < (requests) < (calls upon) < (appeals to) < (urges) < (strongly urges) < insists < <demands>',
    );
    expect(shown(['noted', 'expressed grave concern'], 'that children were detained')).toBe(
      'concern: <noted> < noted with concern < expressed concern < expressed strong concern < expressed serious concern < expressed deep concern < <expressed grave concern>',
    );
  });
});

describe('the scales beside the verbs', () => {
  it('say when, without undue delay being weaker than without delay', () => {
    expect(shown(['to release them as soon as possible', 'to release them immediately'])).toBe(
      'timing: <as soon as possible> < without undue delay < without delay < swiftly < expeditiously < <immediately>',
    );
    expect(move('vacate schools without delay', 'vacate schools without undue delay')).toBe('timing: weaker');
    expect(move('immediately', 'immediately and without preconditions')).toBe('timing: stronger');
    expect(move('swiftly', 'immediately and unconditionally')).toBeNull();
  });

  it('say how it is softened', () => {
    expect(move('to prosecute, in accordance with national law,', 'to prosecute, as appropriate,')).toBe(
      'softeners: weaker',
    );
    expect(shown(['where applicable', 'within existing resources'], ', to assist')).toBe(
      'softeners: <where applicable> < <within existing resources>',
    );
  });
});
