import words from '../language/en/consent.json';
import { addLateWords } from '../language/language.ts';

addLateWords('consent', words);
