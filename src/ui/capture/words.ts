import capture from '../language/en/capture.json';
import { addLateWords } from '../language/language.ts';

addLateWords('capture', capture);
