import { assertHoldsNothing } from '../modules/handovers';
import { whenLeaving } from '../modules/identity';

whenLeaving(assertHoldsNothing);
