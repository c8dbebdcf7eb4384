// The fields of forms: words of a paragraph, one line, one of a few.
import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** Words for the text: one paragraph, without line breaks. */
export function WordsField({ label, value, onValue, hint, autoFocus = false }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input serif"
        dir="auto"
        rows={3}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus={autoFocus}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onValue(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface LineProps extends FieldProps {
  /** Said under the field, where it is to be read while the field is filled in. */
  readonly note?: string;
}

/** One line, such as a reason; the hint stands in it while it is empty. */
export function LineField({ label, value, onValue, hint, note, autoFocus = false }: LineProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={hint}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus={autoFocus}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onValue(event.target.value)}
      />
      {note !== undefined && (
        <p className="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly name: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, by name. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChoose,
}: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((each) => each.value === target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
