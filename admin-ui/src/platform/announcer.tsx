import { useEffect, useState } from 'react';
import { Announcement } from '../ui/banner';

type Listener = (text: string) => void;
let listener: Listener | undefined;

/** Says something politely to those who listen to the page. */
export const announce = (text: string): void => listener?.(text);

/** The one place where announcements appear. Stands in the layout, so that it outlives the pages. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    listener = setText;
    return () => {
      listener = undefined;
    };
  }, []);
  return <Announcement text={text} />;
}
