/** What is said around the page of a tile. */
export const tileFrameMessages = {
  tileLoading: 'The tile is loading…',
  tileRefused:
    'This tile is not shown, because it is not the file that this page expects. Whoever runs the page can see why in the console.',
  tileGone:
    'The tile was stopped, because it does not answer. You can start it again.',
  tileStopped:
    'The tile was stopped, because it did what no tile may. You can start it again.',
  tileWalls:
    'This browser or this page does not let the tile be shown safely, so it is not shown.',
  tileStart: 'Start it again',
  tileFrame: ({title}: {title: string}) => `Tile: ${title}`,
} as const;
