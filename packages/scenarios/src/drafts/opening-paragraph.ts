// The first paragraph of conclusions: a sentence with fixed slots, as attested in conclusions since 2016
// (S/AC.51/2017/4, S/AC.51/2018/1/Rev.1, S/AC.51/2024/5). The meeting's ordinal is left out in recent texts.

/** What changes from one examination to the next. Ordinals are words or figures as they shall read: `second`, `70th`. */
export interface Examination {
  readonly meeting?: string;
  readonly date: string;
  readonly reportOrdinal: string;
  readonly situation: string;
  readonly reportSymbol: string;
  readonly from: string;
  readonly to: string;
  /** Who spoke for the State concerned; left out when nobody did. */
  readonly stateSpeaker?: string;
  readonly hasAnnex?: boolean;
}

/** The opening paragraph in the words of the form, with its slots filled. */
export function openingParagraph(examination: Examination): string {
  const { meeting, date, reportOrdinal, situation, reportSymbol, from, to, stateSpeaker, hasAnnex } =
    examination;
  const opening =
    meeting === undefined ? `At its meeting on ${date}` : `At its ${meeting} meeting, on ${date}`;
  const speaker =
    stateSpeaker === undefined
      ? ''
      : ` ${stateSpeaker} also addressed the Working Group${hasAnnex === true ? ' (see annex)' : ''}.`;
  return (
    `${opening}, the Working Group on Children and Armed Conflict examined the ${reportOrdinal} report of the ` +
    `Secretary-General on children and armed conflict in ${situation} (${reportSymbol}), covering the period from ` +
    `${from} to ${to}, which was introduced by the Special Representative of the Secretary-General for Children ` +
    `and Armed Conflict.${speaker}`
  );
}
