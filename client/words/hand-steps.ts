/** What is said of steps that are done by saying so. */
export const handStepWords = {
  vi: {
    waiting: 'Đang chờ',
    column: 'Bước tiếp theo',
    none: 'Xong',
    done: 'Đã xong bước này',
    outcomes: { approve: 'Đồng ý', return: 'Trả lại', sign: 'Đã ký', finish: 'Kết thúc' },
  },
  en: {
    waiting: 'Waits at',
    column: 'Next step',
    none: 'Done',
    done: 'This step is done',
    outcomes: { approve: 'Approve', return: 'Return', sign: 'Signed', finish: 'Finish' },
  },
}
