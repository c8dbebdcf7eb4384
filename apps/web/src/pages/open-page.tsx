// Opening a negotiation: what is examined, the year's roster, and the zero draft with a preview of its paragraphs.
import { nameBook } from '@adref/formats';
import type { Delegation } from '@adref/negotiation';
import { linesOfRoster, rosterOf, rosterYears } from '@adref/reference';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { LineField } from '../kit/fields.tsx';
import { Form, FormFoot } from '../kit/form.tsx';
import { Problem } from '../kit/problem.tsx';
import { DraftPreview } from '../moves/import/draft-preview.tsx';
import { importSource } from '../moves/import/import-source.ts';
import { SourceField } from '../moves/import/source-field.tsx';
import { usePastedDraft } from '../moves/import/use-draft.ts';
import { MembersField, membersIn } from '../moves/people/members-field.tsx';
import { openNegotiation, stateOf } from '../session/line/api.ts';
import { NoConnection } from '../session/line/commands.ts';
import { newId } from '../session/line/identifiers.ts';
import { conclusionsAsDraft } from './conclusions-as-draft.ts';
import { PageFrame } from './page-frame.tsx';

const NOBODY: readonly Delegation[] = [];

export function OpenPage({ person }: { readonly person: string }): ReactNode {
  const [, go] = useLocation();
  const yearId = useId();
  const chairId = useId();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(
    rosterYears.includes(thisYear) ? thisYear : (rosterYears.at(-1) ?? thisYear),
  );
  const [form, setForm] = useState({ title: '', situation: '', symbol: '', reportSymbol: '' });
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [edited, setEdited] = useState<{ readonly lines: string; readonly chair: string } | null>(null);
  const roster = rosterOf(year);
  const members = useMemo(
    () => (edited === null ? (rosterOf(year)?.delegations ?? null) : membersIn(edited.lines)),
    [edited, year],
  );
  const chair = edited === null ? (roster?.chairMember ?? '') : edited.chair;
  const delegations = members ?? NOBODY;
  const book = useMemo(() => nameBook(delegations), [delegations]);
  const draft = usePastedDraft(book);
  const [asked] = useSearchParams();
  const from = asked.get('from');
  const { begin } = draft;
  useEffect(() => {
    if (from === null) return;
    let isGone = false;
    stateOf(person, from).then(
      (answer) => {
        if (isGone) return;
        if (!answer.ok) return setRefused(answer.problem.sentence);
        const last = conclusionsAsDraft(answer.value.state);
        begin(last.drafts);
        setForm(last.form);
        setYear(Math.min(last.year, rosterYears.at(-1) ?? last.year));
      },
      (error: unknown) => {
        if (!(error instanceof NoConnection)) throw error;
        setRefused('The server cannot be reached; the earlier conclusions are not here.');
      },
    );
    return () => {
      isGone = true;
    };
  }, [person, from, begin]);

  const open = async () => {
    if (members === null) return;
    setBusy(true);
    setRefused(null);
    const negotiation = `n-${newId()}`;
    const command = {
      kind: 'open-negotiation',
      negotiation,
      ...form,
      year,
      chairMember: members.some(({ seat }) => seat === chair) ? chair : null,
      delegations: members,
    } as const;
    try {
      const source = draft.source === '' ? null : importSource(draft);
      const answer = await openNegotiation(person, newId(), command, draft.drafts, source);
      if (answer.ok) go(`/as/${person}/n/${answer.value.negotiation}`);
      else setRefused(answer.problem.sentence);
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      setRefused('The server cannot be reached; nothing was opened.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageFrame title="Open a negotiation" person={person}>
      <Form
        className="sheet"
        isOff={busy || members === null || draft.isUndecided}
        onSubmit={() => void open()}
      >
        <LineField
          label="Title"
          value={form.title}
          onValue={(title) => setForm({ ...form, title })}
          note="Conclusions on children and armed conflict in …"
        />
        <div className="columns">
          <LineField
            label="Situation"
            value={form.situation}
            onValue={(situation) => setForm({ ...form, situation })}
            note="The country under review"
          />
          <LineField
            label="Symbol"
            value={form.symbol}
            onValue={(symbol) => setForm({ ...form, symbol })}
            note="S/AC.51/2026/…, may be incomplete"
          />
          <LineField
            label="Symbol of the report"
            value={form.reportSymbol}
            onValue={(reportSymbol) => setForm({ ...form, reportSymbol })}
            note="S/2026/…, may be left empty"
          />
          <div className="field">
            <label htmlFor={yearId}>Year of the roster</label>
            <select
              id={yearId}
              value={year}
              onChange={(event) => {
                setYear(Number(event.target.value));
                setEdited(null);
              }}
            >
              {rosterYears.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </div>
        </div>
        {roster !== undefined && edited === null && (
          <p className="hint">
            {roster.delegations.map(({ name }) => name).join(', ')}.
            {roster.chairMember !== null &&
              ` Chair: ${roster.delegations.find(({ seat }) => seat === roster.chairMember)?.name}.`}{' '}
            <button
              type="button"
              className="link"
              onClick={() => setEdited({ lines: linesOfRoster(roster.delegations), chair })}
            >
              Write the members by hand
            </button>
          </p>
        )}
        {edited !== null && (
          <>
            <MembersField lines={edited.lines} onLines={(lines) => setEdited({ ...edited, lines })} />
            <div className="field">
              <label htmlFor={chairId}>Chair</label>
              <select
                id={chairId}
                value={chair}
                onChange={(event) => setEdited({ ...edited, chair: event.target.value })}
              >
                <option value="">none yet</option>
                {members?.map(({ seat, name }) => (
                  <option key={seat} value={seat}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <SourceField
          draft={draft}
          label="Zero draft"
          rows={9}
          hint="Plain text or Markdown. You can also begin with no text and write or import it later."
        />
        {from !== null && draft.source === '' && draft.drafts.length > 0 && (
          <p className="hint">
            The paragraphs below are those of the earlier conclusions; what you paste replaces them.
          </p>
        )}
        {draft.rows.length > 0 && (
          <DraftPreview
            draft={draft}
            delegations={delegations}
            form={{ value: form, take: (words) => setForm({ ...form, ...words }) }}
          />
        )}
        <Problem sentence={refused} />
        <FormFoot action="Open it" />
      </Form>
    </PageFrame>
  );
}
