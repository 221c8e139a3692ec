import words from '../language/en/triage.json';
import { addLateWords } from '../language/language.ts';

addLateWords('triage', words);
