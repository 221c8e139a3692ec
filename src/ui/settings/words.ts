import settings from '../language/en/settings.json';
import { addLateWords } from '../language/language.ts';

addLateWords('settings', settings);
