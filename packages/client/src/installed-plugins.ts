import type {CallOptions} from './community.js';
import type {Page} from './contract/page.js';
import type {
  ManagedPlugin,
  PluginAddress,
  PluginInspection,
  PluginInstallChange,
  PluginInstallDraft,
  PluginNews,
  PluginStep,
  RunningPlugin,
} from './contract/plugin.js';

/** The plugins that staff installed for every page of a community. */
export interface InstalledPlugins {
  /** What pages run: those that are switched on, the oldest first. */
  running(options?: CallOptions): Promise<Page<RunningPlugin>>;
  /** Says how a plugin did on this page; counted, and never believed. */
  tell(id: string, news: PluginNews, options?: CallOptions): Promise<void>;
  /** Every install record, the oldest first; staff's. */
  managed(options?: CallOptions): Promise<Page<ManagedPlugin>>;
  /** What a manifest asks for and why; installs nothing; staff's. */
  inspect(
    address: PluginAddress,
    options?: CallOptions,
  ): Promise<PluginInspection>;
  /** Installs a plugin, or another version in place of the one there; staff's. */
  install(
    draft: PluginInstallDraft,
    options?: CallOptions,
  ): Promise<ManagedPlugin>;
  /** Grants, revokes, sets, switches on or off; staff's. */
  change(
    id: string,
    change: PluginInstallChange,
    options?: CallOptions,
  ): Promise<ManagedPlugin>;
  /** Takes an install record away; staff's. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Who did what, the latest first; staff's. */
  steps(options?: CallOptions): Promise<Page<PluginStep>>;
}
