// Tells that the server has a newer version of the app. It is taken when the person says so, or when they look elsewhere and nothing
// of theirs is only here.
import { type ReactNode, useEffect, useState } from 'react';
import { useAside } from '../../session/aside.ts';
import { hasUnsaved } from '../../session/line/save-state.ts';
import { useScreen } from '../../session/screen.ts';
import { hasNewVersion, isQuiet } from './new-version.ts';

export function NewVersionNotice(): ReactNode {
  const { save } = useScreen();
  const { privateRooms } = useAside();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isConnected = save.get().connected;
    return save.watch(() => {
      const now = save.get().connected;
      const isBack = now && !isConnected;
      isConnected = now;
      if (isBack) void hasNewVersion(document, fetch).then((has) => has && setThere(true));
    });
  }, [save]);
  useEffect(() => {
    if (!isThere) return;
    const take = () => {
      const unsaved = hasUnsaved(save.get()) || privateRooms.hasUnsaved();
      if (isQuiet(document, unsaved)) location.reload();
    };
    document.addEventListener('visibilitychange', take);
    return () => document.removeEventListener('visibilitychange', take);
  }, [isThere, save, privateRooms]);
  return (
    <div role="status">
      {isThere && (
        <p className="notice new-version">
          A new version of Adref is here. It is loaded when you look away from this page, or{' '}
          <button type="button" className="link" onClick={() => location.reload()}>
            load it now
          </button>
          .
        </p>
      )}
    </div>
  );
}
