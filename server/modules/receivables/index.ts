export { ReceiptAllocation } from './entities/receipt-allocation.entity';
export { Receipt } from './entities/receipt.entity';
export { ReceivableAdjustment } from './entities/receivable-adjustment.entity';
export { Receivable } from './entities/receivable.entity';
