/*
 * The elements in the words of the field. Source: QCVN 102:2016/BTTTT §2; Decision 28/2018/QĐ-TTg; Decree 30/2020/NĐ-CP Annex VI
 * From nơi gửi · To nơi nhận chính · DocumentId mã định danh văn bản · Code số, ký hiệu · PromulgationInfo địa danh, ngày
 * ban hành · DocumentType tên loại · Subject trích yếu · Content nội dung tóm tắt · SignerInfo quyền hạn, chức vụ, họ tên
 * người ký · DueDate hạn trả lời · ToPlaces nơi nhận để biết, để lưu · Priority độ khẩn · SphereOfPromulgation phạm vi phổ
 * biến · TyperNotation ký hiệu người soạn · PromulgationAmount số bản · PageAmount số trang · Direction định hướng ·
 * ResponseFor văn bản được phản hồi · SteeringType loại chỉ đạo · TaskCode mã nhiệm vụ · StatusCode trạng thái xử lý ·
 * TraceHeaderList vết gửi nhận · Bussiness nghiệp vụ · Paper có bản giấy kèm theo · ReplacementInfo văn bản bị thay thế
 */
import { attribute, code, object, objects, text, wrapped, type Shape } from './shape.ts'

const organization: Shape = {
  organId: code('OrganId'),
  organizationInCharge: text('OrganizationInCharge'),
  organName: text('OrganName'),
  organAdd: text('OrganAdd'),
  email: code('Email'),
  telephone: code('Telephone'),
  fax: code('Fax'),
  website: code('Website'),
}

const responseFor: Shape = {
  organId: code('OrganId'),
  code: code('Code'),
  promulgationDate: code('PromulgationDate'),
  documentId: code('DocumentId'),
}

const staffInfo: Shape = {
  department: text('Department'),
  departmentId: code('DepartmentId'),
  staff: text('Staff'),
  staffId: code('StaffId'),
  email: code('Email'),
  mobile: code('Mobile'),
}

const otherInfo: Shape = {
  priority: code('Priority'),
  sphereOfPromulgation: text('SphereOfPromulgation'),
  typerNotation: code('TyperNotation'),
  promulgationAmount: code('PromulgationAmount'),
  pageAmount: code('PageAmount'),
  direction: text('Direction'),
  appendixes: wrapped('Appendixes', 'Appendix'),
  replyFors: wrapped('ReplyFors', 'ReplyFor'),
  referenceCodes: wrapped('ReferenceCodes', 'ReferenceCode'),
}

/** MessageHeader of a document. Source: QCVN 102:2016 §2 */
export const documentHeader: Shape = {
  from: object('From', organization),
  to: objects('To', organization),
  documentId: code('DocumentId'),
  code: object('Code', {
    codeNumber: code('CodeNumber'),
    codeNotation: code('CodeNotation'),
  }),
  promulgationInfo: object('PromulgationInfo', {
    place: text('Place'),
    promulgationDate: code('PromulgationDate'),
  }),
  documentType: object('DocumentType', {
    type: code('Type'),
    typeDetail: text('TypeDetail'),
    typeName: text('TypeName'),
  }),
  subject: text('Subject'),
  content: text('Content'),
  signerInfo: object('SignerInfo', {
    competence: code('Competence'),
    position: text('Position'),
    fullName: text('FullName'),
  }),
  dueDate: code('DueDate'),
  toPlaces: wrapped('ToPlaces', 'Place'),
  otherInfo: object('OtherInfo', otherInfo),
  responseFor: objects('ResponseFor', responseFor),
  steeringType: code('SteeringType'),
  responseForTask: wrapped('ResponseForTask', 'TaskCode'),
  applicationType: code('ApplicationType'),
}

/** MessageHeader of a status. Source: QCVN 102:2016 §2 */
export const statusHeader: Shape = {
  from: object('From', organization),
  responseFor: object('ResponseFor', responseFor),
  staffInfo: object('StaffInfo', staffInfo),
  statusCode: code('StatusCode'),
  description: text('Description'),
  timestamp: code('Timestamp'),
}

const business: Shape = {
  type: code('BussinessDocType'),
  reason: text('BussinessDocReason'),
  documentId: code('DocumentId'),
  paper: code('Paper'),
  documentInfo: object('BussinessDocumentInfo', {
    documentInfo: code('DocumentInfo'),
    documentReceiver: code('DocumentReceiver'),
    receivers: wrapped('ReceiverList', 'Receiver', {
      organId: code('OrganId'),
      receiverType: code('ReceiverType'),
    }),
  }),
  replacements: wrapped('ReplacementInfoList', 'ReplacementInfo', {
    documentId: code('DocumentId'),
    organIds: wrapped('OrganIdList', 'OrganId'),
  }),
  staffInfo: object('StaffInfo', staffInfo),
}

/** TraceHeaderList of a status. */
export const statusTrace: Shape = {
  id: attribute('id'),
  version: attribute('version'),
  headers: objects('TraceHeader', {
    organId: code('OrganId'),
    timestamp: code('Timestamp'),
  }),
}

/** TraceHeaderList of a document; the spelling is the regulation's. */
export const documentTrace: Shape = { ...statusTrace, business: object('Bussiness', business) }

/** The list of attachments. */
export const manifest: Shape = {
  version: attribute('version'),
  references: objects('Reference', {
    contentId: code('ContentId'),
    contentType: code('ContentType'),
    description: text('Description'),
    attachmentName: text('AttachmentName'),
  }),
}

/** One attachment. */
export const attachment: Shape = {
  contentId: code('ContentId'),
  attachmentName: text('AttachmentName'),
  description: text('Description'),
  contentType: code('ContentType'),
  contentTransferEncoded: text('ContentTransferEncoded'),
}
