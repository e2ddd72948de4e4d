import {consume} from '@lit/context';
import type {Community} from '@townhall/client';
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {communityContext} from './community-context.js';

/** What every widget has: a community to talk to. */
export class TownhallElement extends LitElement {
  /** Comes from the surrounding `<townhall-community>` unless it is set here. */
  @consume({context: communityContext, subscribe: true})
  @property({attribute: false})
  community?: Community | undefined;
}
