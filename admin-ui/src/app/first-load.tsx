import { Skeleton } from '../ui/states';

/** Before the first answer there is nothing to say. */
export function FirstLoad() {
  return (
    <main className="door">
      <Skeleton rows={4} />
    </main>
  );
}
