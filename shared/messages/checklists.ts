import type { ChecklistPhase, VisitType } from '../vocabulary/visits';

/** Steps by phase; the key of a step stays when its wording changes, so that ticks keep their meaning. */
export type ShippedSteps = Partial<
  Record<ChecklistPhase, Readonly<Record<string, readonly [zh: string, en: string]>>>
>;

/**
 * The checklists that ship with the product (VIS-7), until somebody publishes a version of their own. ROUTINE is gone
 * through at every visit; the others come on top of it, but for those that stand alone.
 */
export const shippedChecklists: Readonly<Record<VisitType, ShippedSteps>> = {
  ROUTINE: {
    BEFORE: {
      aim: ['想清楚目的和要拿到的结果', 'Know the aim and the result to reach'],
      offers: [
        '带上本公司最新价格、促销和政策',
        'Have our current offers, prices, promotions and policy at hand',
      ],
      file: ['看客户档案、上次拜访和遗留问题', 'Read the customer file, the last visit and its open points'],
      money: ['查清欠款和到期金额', 'Know the open balance and what is due'],
      stock_before: ['了解客户的库存和销量', 'Know stock and sales of the customer'],
      rivals: ['了解当地竞品价格和促销', 'Know the prices and promotions of competitors there'],
      papers: [
        '备好样品、价目表、订货单、名片和函件',
        'Pack samples, price list, order forms, cards and letters',
      ],
      appointment: ['当天再次确认约定', 'Confirm the appointment on the same day'],
      route: ['排好当天路线', 'Settle the route of the day'],
      people: [
        '定好谁去：一人或带一名协助人，最多三人',
        'Settle who goes: one, or one and an assistant, three at most',
      ],
      dress: ['着装得体，提前 5–7 分钟到', 'Dress properly and be there 5 to 7 minutes early'],
    },
    DURING: {
      prices: [
        '查价格：指导价是否守住、各客户是否一致、进价与售价、竞品价',
        'Prices: guide price kept, the same for all, purchase and resale, competitors',
      ],
      stock: [
        '查库存：对照平常销量，低则可能断货，高则滞销；占比、生产日期、变化',
        'Stock against usual sales: low may run out, high is slow; our share, dates, change',
      ],
      sales: ['查销售：什么好卖、什么滞后、要推什么', 'Sales: what runs, what lags, what to grow'],
      account: [
        '查账：押金、账期、促销结算、余额；收不到钱就要书面确认',
        'Account: deposits, terms, settlements, balance; no money now means a written confirmation',
      ],
      promotion: [
        '查促销：是否到终端、照片、发放与销售数量',
        'Promotion: did it reach the end, pictures, delivered against sold',
      ],
      order: ['当面要订单', 'Ask for the order'],
    },
    AFTER: {
      report: ['当天写好拜访报告和调查表', 'Write report and survey form the same day'],
      methods: ['给客户讲方法，不吹嘘', 'Tell the customer methods, not boasts'],
      feedback: ['把竞品动向反馈给市场部', 'Report what competitors do to marketing'],
      next: ['致谢并约定下次时间', 'Thank them and settle the next date'],
    },
  },
  FIRST: {
    DURING: {
      greet: ['问候、递名片、自我介绍', 'Greet, hand over the card, introduce yourself'],
      warm_up: ['寒暄暖场', 'Warm up'],
      agenda: [
        '说明来意、对客户的好处，约定约 5 分钟',
        'Say the agenda and its use for the customer, agree on about 5 minutes',
      ],
      ask: ['由宽到窄提问：先开放后封闭', 'Ask from wide to narrow: open questions, then closed ones'],
      repeat: ['复述要点并请对方确认', 'Repeat the points and have them confirmed'],
      next_talk: ['约好下次时间和内容', 'Agree on the next date and what it is about'],
    },
  },
  SECOND: {
    DURING: {
      opening: ['预约、问候、暖场', 'Appointment, greeting, warm-up'],
      needs: [
        '复述已知需求和方案带来什么（约 15 分钟）',
        'Open with the needs as understood and what the proposal brings (about 15 minutes)',
      ],
      benefit: ['逐条需求讲特点、功能、优势、利益', 'For each need: feature, function, advantage, benefit'],
      consent: ['方案与产品要点逐条取得认可', 'Solution and product points, each with consent'],
      doubts: [
        '处理疑虑：加减乘除（求同、补总结、算单位利润、比自身成本）',
        'Handle doubts: common ground, complete the summary, unit profit, own cost',
      ],
      commitment: ['请对方承诺并定下一步', 'Ask for commitment and the next step'],
      thanks: ['致谢结束', 'Close with thanks'],
    },
  },
  PHONE: {
    BEFORE: {
      phone_aim: ['写下目的和要问的三件事', 'Write down the aim and three questions'],
    },
    DURING: {
      phone_greet: ['问候不超过 1 分钟', 'Greet in under 1 minute'],
      phone_time: [
        '约见 3 分钟、介绍 5 分钟、关键人 15 分钟以内',
        'At most 3 minutes for an appointment, 5 for an introduction, 15 with key people',
      ],
      phone_manner: [
        '对粗鲁者冷静、对健谈者简短、对沉默者耐心',
        'Calm with the rude, brief with the talkative, patient with the silent',
      ],
    },
    AFTER: {
      phone_result: ['记下结果和下次日期', 'Note result and next date'],
    },
  },
  COLLECTION: {
    BEFORE: {
      check_amount: ['与财务核对金额和单据', 'Check amounts and documents with finance'],
      decider: ['弄清谁能拍板、谁能付款', 'Know who can decide and who can pay'],
    },
    DURING: {
      delay_reason: ['问清拖欠原因', 'Hear the reason for the delay'],
      promise: [
        '拿到承诺：日期和金额；或书面确认',
        'Get a promise with date and amount, or a written confirmation',
      ],
      letter: ['当面送达函件并请签收', 'Hand the letter over and have the receipt signed'],
    },
    AFTER: {
      class_step: ['按 A/B/C 类欠款定下一步', 'Set the next step by class A, B or C'],
    },
  },
  COMPLAINT: {
    DURING: {
      encourage: ['请客户把话说完', 'Encourage the customer to say it all'],
      question: ['追问细节', 'Ask for the details'],
      confirm: ['复述并确认问题', 'Repeat the problem and have it confirmed'],
      answer: ['给出答复或方案', 'Answer or propose'],
      verify: ['验证直到客户认可已解决', 'Verify, again and again, until the customer agrees it is solved'],
    },
    AFTER: {
      owner: ['落实责任人和日期', 'Name an owner and a date'],
    },
  },
  KEY_ACCOUNT: {
    BEFORE: {
      map: ['看关系图：谁决策、谁影响', 'Look at the relationship map: who decides, who influences'],
    },
    DURING: {
      satisfaction: ['当面询问满意度', 'Ask how satisfied they are'],
      terms: ['谈价格、信用和供货条件', 'Talk about price, credit and supply terms'],
      service: ['逐条过未结服务事项', 'Go through open service points'],
      changes: ['了解客户重大变化', 'Ask for major changes at the customer'],
    },
    AFTER: {
      follow_up: ['由经理跟进落实', 'The manager follows up'],
      file_day: ['一天内存入档案', 'Record it within a day'],
    },
  },
  DISTRIBUTOR: {
    DURING: {
      poster: ['贴好海报、递名片', 'Put up the poster, hand over the card'],
      hello: ['向店员问好', 'Greet the staff'],
      shelf: ['整理陈列', 'Put the shelf in order'],
      inventory: ['看库存和日期、看竞品', 'Look at stock, dates and competitors'],
      card: ['把销量库存记入客户卡', 'Note sales and stock in the customer card'],
      propose: ['提出建议订单', 'Propose an order'],
      account_next: ['对账并约下次时间', 'Settle the account and the next date'],
      label: ['价签正确、位置最好、产品干净', 'Price label right, best place kept, product clean'],
    },
  },
  INSTITUTION: {
    BEFORE: {
      ready: [
        '准备：心态、资料、调研科室、医生、患者和竞品使用',
        'Prepare: mind, tools, research on departments, doctors, patients and competitors',
      ],
    },
    DURING: {
      contact: ['初次接触关键人', 'First contact with the key person'],
      documents: ['二次拜访带齐资料和合同', 'Second visit with documents and contract'],
      meeting: ['开好产品会', 'Hold the meeting'],
      growth: ['找增量', 'Find what can grow'],
    },
    AFTER: {
      reconcile: ['定期对账', 'Reconcile regularly'],
      returns: ['回款与退货处理', 'Collection and returns'],
    },
  },
  GROUP_PURCHASE: {
    BEFORE: {
      message: ['提前一天发信息', 'Send a message the day before'],
      call: ['9:30 至 11:00 之间打电话', 'Call between 9:30 and 11'],
    },
    DURING: {
      occasion: ['按场合了解需求', 'Ask for needs by occasion'],
      level: ['按层级报价', 'Offer by level'],
      delivery: ['约定送货', 'Settle the delivery'],
    },
    AFTER: {
      care: ['售后回访', 'Care for them afterwards'],
    },
  },
  RECEPTION: {
    BEFORE: {
      who: ['弄清谁来、何时、为何', 'Know who comes, when and why'],
      level_host: [
        '定级别：一级由总经理和副总接待，二级由副总和部门负责人接待',
        'Set the level: 1 is received by general manager and VP, 2 by VP and department head',
      ],
      host: ['定主持人和会议室', 'Name the host and the room'],
      showroom: ['安排展厅和工厂参观', 'Arrange showroom and plant tour'],
      meal: ['安排用餐、住宿和政策内礼品', 'Arrange meal, lodging and a gift within policy'],
    },
    DURING: {
      talks: ['与市场部经理、总经理会谈', 'Talks with the marketing manager and the general manager'],
    },
    AFTER: {
      record: ['存档并跟进', 'Record it and follow up'],
    },
  },
};
