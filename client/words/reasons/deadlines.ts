/** What is refused where deadlines are minded, in words that say what to do. */
export const deadlinesReasons = {
  'task.not_above_it': {
    vi: 'Chỉ người giao việc, cấp trên của người giao hoặc văn thư theo dõi mới làm được việc này.',
    en: 'Only whoever gave it, those above them, or the clerk who follows up may do this.',
  },
  'task.nothing_to_urge': {
    vi: 'Việc này chỉ để biết hoặc theo dõi, không có gì để đôn đốc.',
    en: 'This one only informs or watches; there is nothing to urge on.',
  },
  'task.urged_today': {
    vi: 'Hôm nay đã đôn đốc việc này rồi. Ngày mai hãy đôn đốc tiếp nếu cần.',
    en: 'It was urged on today already. Urge again tomorrow if need be.',
  },
  'task.is_suspended': {
    vi: 'Thời hạn của việc này đang tạm dừng. Hãy cho tính tiếp trước.',
    en: 'Its time stands still. Let it go on first.',
  },
  'task.not_suspended': {
    vi: 'Thời hạn của việc này đang được tính, không có gì để tính tiếp.',
    en: 'Its time is running already.',
  },
} as const
