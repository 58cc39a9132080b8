/** What is said of decision tables. */
export const tableWords = {
  vi: {
    tab: 'Bảng quyết định',
    explain:
      'Thời hạn mặc định và người ký lấy từ các bảng này. Tải bảng về, sửa bằng trình vẽ DMN, tải lên, thử rồi đưa vào dùng; hồ sơ đang chạy giữ bản cũ.',
    own: (version: number) => `bản ${String(version)} của cơ quan`,
    shared: 'bản dùng chung',
    ask: 'Nếu',
    answer: 'thì',
    any: 'bất kỳ',
    download: 'Tải bảng đang dùng',
    file: 'Tệp bảng đã sửa (.dmn)',
    findings: 'Lỗi trong bảng',
    sound: 'Bảng không có lỗi.',
    tryIt: 'Thử',
    facts: 'Dữ kiện để thử',
    answers: (answer: string) => `Trả lời: ${answer}`,
    fitting: (count: number) => `${String(count)} dòng khớp`,
    activate: 'Đưa vào dùng',
    activated: (version: number, processes: number) =>
      `Đã đưa vào dùng bản ${String(version)}; ${String(processes)} quy trình dùng bảng này có bản mới.`,
  },
  en: {
    tab: 'Decision tables',
    explain:
      'Default deadlines and signers come from these tables. Download a table, change it with a DMN modeler, upload it, try it and put it to use; running cases keep the old one.',
    own: (version: number) => `version ${String(version)} of the body`,
    shared: 'shared by all bodies',
    ask: 'If',
    answer: 'then',
    any: 'any',
    download: 'Download the table in use',
    file: 'Changed table (.dmn)',
    findings: 'Faults in the table',
    sound: 'The table has no faults.',
    tryIt: 'Try',
    facts: 'Facts to try it with',
    answers: (answer: string) => `Answer: ${answer}`,
    fitting: (count: number) => `${String(count)} rules fit`,
    activate: 'Put to use',
    activated: (version: number, processes: number) =>
      `Version ${String(version)} is in use; ${String(processes)} processes that ask it have new versions.`,
  },
}
