import {welcomeMessages} from './welcome.js';

/** What announcements say; the rest comes from the community. */
export const announcementMessages = {
  ...welcomeMessages,

  announcements: 'Announcements',
  close: ({title}: {title: string}) => `Close “${title}”`,
  laterOf: ({title}: {title: string}) => `Remind me later of “${title}”`,
  where: ({place}: {place: string}) => `Where: ${place}`,
  takePart: 'Take part',
  addToCalendar: 'Add to calendar',
  getForIos: 'Get it in the App Store',
  getForAndroid: 'Get it on Google Play',
} as const;
