import { app } from '@microsoft/teams-js';

/** What every tab must do, and nothing else. */
await app.initialize();
await app.getContext();
app.notifyAppLoaded();
app.notifySuccess();
