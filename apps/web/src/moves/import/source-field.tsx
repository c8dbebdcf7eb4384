// Where the words come from: pasted into a field, or read from a file. A file that is no text is refused before anything of
// it is shown; for one that does not say how its letters are written, a person chooses.
import { type ReactNode, useId, useState } from 'react';
import { Problem } from '../../kit/problem.tsx';
import { EncodingField } from './encoding-field.tsx';
import { openSourceFile } from './source-file.ts';
import type { PastedDraft } from './use-draft.ts';

interface Props {
  readonly draft: PastedDraft;
  readonly label: string;
  readonly rows: number;
  readonly hint?: string;
}

export function SourceField({ draft, label, rows, hint }: Props): ReactNode {
  const sourceId = useId();
  const fileId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (file: File) => {
    const opened = await openSourceFile(file);
    setRefused(typeof opened === 'string' ? opened : null);
    if (typeof opened === 'string') draft.paste('');
    else draft.readFile(opened);
  };
  const { from } = draft;
  return (
    <>
      <div className="field">
        <label htmlFor={sourceId}>{label}</label>
        <textarea
          id={sourceId}
          rows={rows}
          aria-describedby={hint === undefined ? undefined : `${sourceId}-hint`}
          value={draft.source}
          onChange={(event) => {
            setRefused(null);
            draft.paste(event.target.value);
          }}
        />
        {hint !== undefined && (
          <p className="hint" id={`${sourceId}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={fileId}>or a file</label>
        <input
          id={fileId}
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void choose(file);
          }}
        />
      </div>
      <Problem sentence={refused} />
      {from !== null && from.file.choice.likely.length > 1 && (
        <EncodingField
          file={from.file}
          chosen={from.isSure ? from.encoding : null}
          onChoose={(encoding) => draft.readFile(from.file, encoding)}
        />
      )}
    </>
  );
}
