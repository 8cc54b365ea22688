import { dayOf } from '@spang/shared/values';
import type { DataSource } from 'typeorm';
import { inTransaction, SYSTEM } from '../../persistence/context.js';
import { MOST_HOSTS, saveSightings, type Sighting } from './sighting.repository.js';

/** So long a sighting waits in memory. */
const WRITTEN_EVERY_MS = 30_000;
/** No host name is longer. */
const LONGEST_HOST = 253;
/** So many embeds are remembered between two writings. */
const MOST_EMBEDS = 2000;

/** Remembers on which hosts embeds were shown, and writes it down later: a reader never waits for it. */
export interface SightingLog {
  seen: (embedId: string, host: string) => void;
  /** What of an embed is not written yet. */
  pendingOf: (embedId: string) => Sighting[];
  /** Writes what is pending, in one statement. */
  write: () => Promise<void>;
  /** The same, for the last time. */
  close: () => Promise<void>;
}

export function sightingLog(dataSource: DataSource, clock: () => Date, publicUrl: string): SightingLog {
  let pending = new Map<string, Map<string, string>>();
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!pending.size) return;
    const rows = [...pending].flatMap(([embedId, hosts]) =>
      [...hosts].map(([host, day]) => ({ embedId, host, day })),
    );
    pending = new Map();
    await inTransaction(dataSource, { actor: SYSTEM, now: clock(), publicUrl }, (ctx) =>
      saveSightings(ctx, rows),
    ).catch(() => {}); // the day is seen again; nothing depends on it
  };

  return {
    seen(embedId, host) {
      if (host.length > LONGEST_HOST) return; // made up
      const hosts = pending.get(embedId) ?? new Map<string, string>();
      if (!hosts.has(host) && hosts.size >= MOST_HOSTS) return;
      if (!pending.has(embedId) && pending.size >= MOST_EMBEDS) return;
      pending.set(embedId, hosts.set(host, dayOf(clock())));
      timer ??= setTimeout(() => void write(), WRITTEN_EVERY_MS).unref();
    },
    pendingOf: (embedId) => [...(pending.get(embedId) ?? [])].map(([host, day]) => ({ host, day })),
    write,
    close: write,
  };
}
