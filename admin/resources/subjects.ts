/** Where the record lives that a notice or an audit entry is about; kinds without a page are absent. */
const pages: Record<string, (id: string) => string> = {
  User: (id) => `/users/${id}`,
  Account: (id) => `/accounts/${id}/show`,
  Lead: (id) => `/leads/${id}/show`,
  Trip: (id) => `/trips/${id}/show`,
  LossRecord: (id) => `/losses/${id}/show`,
  CollisionCase: (id) => `/collisionCases/${id}/show`,
  Violation: () => '/violations',
  Receivable: (id) => `/receivables/${id}/show`,
  Receipt: (id) => `/receipts/${id}/show`,
  PaymentPromise: (id) => `/paymentPromises?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`,
  ReceivableDispute: (id) =>
    `/receivableDisputes?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`,
  MoneyRequest: (id) => `/moneyRequests/${id}/show`,
  BalanceConfirmation: (id) => `/balanceConfirmations/${id}/show`,
  DunningLetter: (id) => `/dunningLetters/${id}/show`,
  Territory: (id) => `/territories/${id}/show`,
  TerritoryModel: (id) => `/territoryModels/${id}/show`,
  AssignmentRun: (id) => `/assignmentRuns/${id}/show`,
  CommissionPeriod: (id) => `/commissionPeriods/${id}/show`,
  CommissionStatement: (id) => `/commissionStatements/${id}/show`,
  CommissionPlan: (id) => `/commissionPlans/${id}/show`,
  CollectionPlan: (id) => `/collectionPlans/${id}/show`,
  CollectionTask: (id) => `/collectionTasks/${id}/show`,
  PayStop: (id) => `/payStops?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`,
  CommissionAdvance: (id) =>
    `/commissionAdvances?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`,
  LegalCase: (id) => `/legalCases/${id}/show`,
  BankStatement: (id) => `/bankStatements/${id}/show`,
  BankLine: (id) => `/bankLines/${id}/show`,
  InKindCase: (id) => `/inKindCases/${id}/show`,
  CreditApplication: (id) => `/creditApplications/${id}/show`,
  Reconciliation: (id) => `/reconciliations/${id}/show`,
  ContractAmendment: (id) => `/amendments/${id}/show`,
  Invoice: (id) => `/invoices/${id}/show`,
  PriceList: (id) => `/priceLists/${id}/show`,
  Contract: (id) => `/contracts/${id}/show`,
};

export function subjectPath(type: string, id: string): string | null {
  return pages[type]?.(id) ?? null;
}
