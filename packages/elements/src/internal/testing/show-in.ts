import {fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import type {TemplateResult} from 'lit';
import type {CommunityProvider} from '../../community/community.js';
import '../../community/define.js';

/** Shows widgets inside a `<townhall-community>` that talks to this community. */
export const showIn = (
  community: Community | undefined,
  widgets: TemplateResult,
) =>
  fixture<CommunityProvider>(html`
    <townhall-community .community=${community}>${widgets}</townhall-community>
  `);
