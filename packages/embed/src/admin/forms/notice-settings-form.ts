import type {NoticeSettings} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {noticeSettingsFields} from '../words/notice-settings-fields.js';
import {RulesForm} from './rules-form.js';

/** How many notices are new to somebody at most, how long it is quiet, and app prompts. */
export class NoticeSettingsForm extends RulesForm {
  override place = 'all';
  protected override readonly groups = noticeSettingsFields;
  protected override readonly heading = 'noticeSettings';
  protected override readonly words = ['save', 'saved'] as const;
  protected override readonly under = '';
  protected override readonly hasReason = false;

  protected override async read() {
    return (await this.community?.moderation.noticeSettings()) ?? {};
  }

  protected override async send() {
    // Filled from settings; what does not fit is refused at its field.
    const settings = this.values as NoticeSettings;
    return (
      (await this.community?.moderation.changeNoticeSettings(settings)) ??
      settings
    );
  }
}

define('townhall-admin-notice-settings', NoticeSettingsForm);
