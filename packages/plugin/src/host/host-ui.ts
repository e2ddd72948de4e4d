/** What the page does for a plugin: each is asked for, and may be left out. */
export interface HostUi {
  toast?(message: {
    readonly plugin: string;
    readonly text: string;
    readonly tone: 'info' | 'success' | 'warning' | 'danger';
  }): void;
  confirm?(
    question: {
      readonly plugin: string;
      readonly title: string;
      readonly body: string;
    },
    signal: AbortSignal,
  ): Promise<boolean>;
  navigate?(href: string): void;
  copy?(text: string): Promise<void>;
}

/** Where a plugin's drawer is kept. */
export interface PluginDrawers {
  read(pluginId: string): string | null;
  write(pluginId: string, content: string): void;
}

/** In the visitor's browser, under `townhall-plugin:` and the plugin's id. */
export const localDrawers: PluginDrawers = {
  read: (id) => localStorage.getItem(`townhall-plugin:${id}`),
  write: (id, content) =>
    localStorage.setItem(`townhall-plugin:${id}`, content),
};
