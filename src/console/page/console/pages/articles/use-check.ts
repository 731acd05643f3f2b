import { useEffect, useState } from 'preact/hooks';
import type { Checked } from '../../../../api';
import { type Failure, toFailure } from '../../server/failure';
import { useSession } from '../../server/session';

export interface Check {
  /** Of the latest text that was checked. */
  readonly value?: Checked;
  readonly failure?: Failure;
  readonly isBusy: boolean;
}

const PAUSE_MS = 500;

/** Has a text checked whenever its writer pauses. */
export function useCheck(id: string, markdown: string): Check {
  const { post } = useSession();
  const [check, setCheck] = useState<Check>({ isBusy: true });
  useEffect(() => {
    let isOvertaken = false;
    const run = async () => {
      try {
        const value = await post<Checked>('check', { id, markdown });
        if (!isOvertaken) setCheck({ value, isBusy: false });
      } catch (error) {
        const failure = toFailure(error);
        if (!isOvertaken)
          setCheck(({ value }) => ({ ...(value && { value }), failure, isBusy: false }));
      }
    };
    setCheck(({ value }) => ({ ...(value && { value }), isBusy: true }));
    const timer = setTimeout(() => void run(), check.value ? PAUSE_MS : 0);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [id, markdown]);
  return check;
}
