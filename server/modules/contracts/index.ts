export { ContractLine } from './entities/contract-line.entity';
export { ContractParty } from './entities/contract-party.entity';
export { ContractTouch } from './entities/contract-touch.entity';
export { Contract } from './entities/contract.entity';
export { Delivery } from './entities/delivery.entity';
export { touchContract } from './touch-contract';
