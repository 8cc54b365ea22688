import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

interface Props {
  label: string;
  panels: { key: string; label: string; content: ReactNode }[];
}

/** Ways of the same thing, one seen at a time. What has an address of its own is a page: see tabs.tsx. */
export function TabPanels({ label, panels }: Props) {
  return (
    <Tabs className="tab-panels">
      <TabList className="tab-list" aria-label={label}>
        {panels.map((panel) => (
          <Tab key={panel.key} id={panel.key} className="tab">
            {panel.label}
          </Tab>
        ))}
      </TabList>
      {panels.map((panel) => (
        <TabPanel key={panel.key} id={panel.key} className="tab-panel">
          {panel.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
