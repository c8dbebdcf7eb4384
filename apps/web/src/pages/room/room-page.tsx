// The room's layout: top bar, outline, the view in the middle, the panel beside the text. On narrow screens the outline is
// a drawer; on a phone the panel is a sheet at the bottom, drawn up on demand.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCell } from '../../kit/cell.ts';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { focusSoon } from '../../kit/focus-soon.ts';
import { lazyPart, MissingPartNotice } from '../../kit/lazy-part.tsx';
import { useDrawer } from '../../kit/use-drawer.ts';
import { ReissueDialog } from '../../moves/adopted/reissue-dialog.tsx';
import { RebaseNote } from '../../moves/brackets/rebase-note.tsx';
import { ClosingDialog } from '../../moves/closing/closing-dialog.tsx';
import { RevisionDialog } from '../../moves/closing/revision-dialog.tsx';
import { FollowBar } from '../../moves/meetings/follow-bar.tsx';
import { DeviceDialog } from '../../moves/people/device-dialog.tsx';
import { GroupsDialog } from '../../moves/people/groups-dialog.tsx';
import { SeatsDialog } from '../../moves/people/seats-dialog.tsx';
import { SilenceBanner } from '../../moves/silence/silence-banner.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { showDiscussed, showParagraph } from '../../text/show.ts';
import { AgreedView } from '../../views/agreed/agreed-view.tsx';
import { DeskView } from '../../views/desk/desk-view.tsx';
import { ReturnedCards, ReturnedNotice } from '../../views/panel/returned-cards.tsx';
import { SidePanel } from '../../views/panel/side-panel.tsx';
import { PositionsView } from '../../views/positions/positions-view.tsx';
import { ConcordanceDialog } from '../../views/record/concordance-dialog.tsx';
import { RecordView } from '../../views/record/record-view.tsx';
import { SelectedWords } from '../../views/text/selected-words.tsx';
import { TextLayer } from '../../views/text/text-layer.tsx';
import { ActAnnouncer } from './act-announcer.tsx';
import { NewVersionNotice } from './new-version-notice.tsx';
import { Outline } from './outline.tsx';
import { PrintHead } from './print-head.tsx';
import type { Remind } from './remind.ts';
import type { Errand } from './room-menu.tsx';
import { RoomNotice } from './room-notice.tsx';
import { ServerNotices } from './server-notices.tsx';
import { SkipLinks } from './skip-links.tsx';
import { TimeErrandDialog } from './time-errand-dialog.tsx';
import { isTimeErrand } from './time-errands.ts';
import { TopBar } from './top-bar.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import type { View } from './view-names.ts';

// Reading drafts is work for few and rarely done; its code comes when it is asked for.
const ImportDialog = lazyPart(
  () => import('../../moves/import/import-dialog.tsx'),
  (module) => module.ImportDialog,
  (part, { onClose }) => (
    <KitDialog title="Import text" narrow onClose={onClose}>
      <MissingPartNotice {...part} />
      <DialogFoot onClose={onClose} />
    </KitDialog>
  ),
);

interface Props {
  readonly view: View;
  readonly base: string;
}

export function RoomPage({ view, base }: Props): ReactNode {
  const inHand = useInHand();
  const { title } = useNegotiation();
  const [, go] = useLocation();
  const [errand, setErrand] = useState<Errand | null>(null);
  const sheet = useSheet();
  const drawer = useDrawer();
  const closeDrawer = drawer.close;
  const choose = useCallback(
    (paragraph: string) => {
      inHand.focus.set({ paragraph, bracket: null });
      closeDrawer();
      if (view !== 'text') go(base);
      else showParagraph(paragraph);
    },
    [inHand, view, go, base, closeDrawer],
  );
  const raise = sheet.raise;
  const remind: Remind = useCallback(
    (focus, ...targets) => {
      closeDrawer();
      inHand.focus.set(focus);
      if (view !== 'text') go(base);
      raise();
      focusSoon(...targets);
    },
    [inHand, view, go, base, closeDrawer, raise],
  );
  // Whatever was chosen in the drawer, it is shown now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the view closes it
  useEffect(() => closeDrawer(), [view, closeDrawer]);
  const desk = useRef<HTMLElement>(null);
  const onScroll = useKeptScroll(view, desk);
  const endErrand = () => setErrand(null);
  return (
    <div className="room" data-view={view}>
      <title>{`${title} · Adref`}</title>
      <SkipLinks hasPanel={view === 'text'} />
      <TopBar
        view={view}
        base={base}
        isOutlineOpen={drawer.isOpen}
        onOutline={drawer.toggle}
        onErrand={setErrand}
      />
      {drawer.isOpen && (
        <button
          type="button"
          className="drawer-ground"
          aria-label="Close the outline"
          onClick={drawer.close}
        />
      )}
      <nav className="outline" ref={drawer.ref} aria-label="Outline" data-open={drawer.isOpen || undefined}>
        <Outline onChoose={choose} onRemind={remind} />
      </nav>
      <main className="desk" ref={desk} tabIndex={-1} onScroll={onScroll}>
        {view !== 'text' && <PrintHead view={view} />}
        <div className="desk-notices">
          <NewVersionNotice />
          <ServerNotices />
          <SilenceBanner />
          <FollowBar isTextShown={view === 'text'} />
          {view !== 'text' && <ReturnedNotice base={base} />}
        </div>
        {view === 'text' && <TextLayer />}
        {view === 'agreed' && <AgreedView base={base} />}
        {view === 'positions' && <PositionsView base={base} />}
        {view === 'desk' && <DeskView base={base} />}
        {view === 'record' && <RecordView />}
      </main>
      {view === 'text' && (
        <aside className="side" aria-label="Under discussion" tabIndex={-1} data-up={sheet.isUp || undefined}>
          <button type="button" className="sheet-grip" aria-expanded={sheet.isUp} onClick={sheet.toggle}>
            {sheet.isUp ? 'Back to the text' : 'Wordings and positions'}
          </button>
          <div className="side-scroll">
            <ReturnedCards />
            <RebaseNote />
            <SelectedWords />
            <SidePanel />
          </div>
        </aside>
      )}
      <RoomNotice />
      <ActAnnouncer />
      {errand === 'seats' && <SeatsDialog onClose={endErrand} />}
      {errand === 'device' && <DeviceDialog onClose={endErrand} />}
      {errand === 'groups' && <GroupsDialog onClose={endErrand} />}
      {errand === 'import' && <ImportDialog onClose={endErrand} />}
      {errand === 'revision' && <RevisionDialog onClose={endErrand} />}
      {errand === 'concordance' && <ConcordanceDialog onClose={endErrand} />}
      {(errand === 'corrigendum' || errand === 'reissue') && (
        <ReissueDialog form={errand} onClose={endErrand} />
      )}
      {errand !== null && isTimeErrand(errand) && <TimeErrandDialog errand={errand} onClose={endErrand} />}
      {(errand === 'adopt' || errand === 'close') && <ClosingDialog end={errand} onClose={endErrand} />}
    </div>
  );
}

/** The phone's sheet: up or down. What can be done with selected words shows above its edge even when it is down. */
function useSheet(): { readonly isUp: boolean; readonly toggle: () => void; readonly raise: () => void } {
  const [isUp, setUp] = useState(false);
  // What is about to be said or drafted is written in the sheet.
  const composing = useCell(useInHand().composing);
  useEffect(() => {
    if (composing !== null) setUp(true);
  }, [composing]);
  useEffect(() => {
    // The sheet takes room from the text: the bracket it speaks of stays in sight.
    if (!isUp) return;
    const frame = requestAnimationFrame(() => {
      showDiscussed();
    });
    return () => cancelAnimationFrame(frame);
  }, [isUp]);
  const raise = useCallback(() => setUp(true), []);
  return { isUp, toggle: () => setUp((up) => !up), raise };
}
