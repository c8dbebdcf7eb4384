// Which parts of a command are lines: names, titles, symbols, numbers and places. What is said or tabled at length is not.
import type { Command } from './command.ts';
import type { Delegation } from './people/seat.ts';

/** The lines of a command, as they will stand in the record. */
export function linesOfCommand(command: Command): readonly string[] {
  switch (command.kind) {
    case 'open-negotiation':
      return [command.negotiation, ...masthead(command), ...roster(command.delegations)];
    case 'change-masthead':
      return masthead(command);
    case 'change-roster':
      return roster(command.delegations);
    case 'add-paragraphs':
      return command.from === undefined ? [] : [command.from.name, command.from.hash];
    case 'seat-person':
      return [command.person, command.name];
    case 'form-group':
      return [command.code, command.name];
    case 'tie-package':
      return [command.name];
    case 'open-meeting':
      return [command.number, command.room];
    case 'adopt':
      return command.by?.kind === 'meeting' ? [command.by.number] : [];
    case 'cite-precedent':
      return [command.precedent.symbol, command.precedent.paragraph];
    default:
      return [];
  }
}

type Masthead = Record<'title' | 'symbol' | 'situation' | 'reportSymbol', string>;

function masthead({ title, symbol, situation, reportSymbol }: Masthead): readonly string[] {
  return [title, symbol, situation, reportSymbol];
}

function roster(delegations: readonly Delegation[]): readonly string[] {
  return delegations.flatMap(({ seat, name, code }) => [seat, name, code]);
}
