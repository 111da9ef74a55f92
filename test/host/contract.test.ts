import { openXlsx } from '../../src/host/xlsx/index.js';
import { describeContract } from './contract.js';
import { openInExcel } from './excel/openInExcel.js';

describeContract('un file .xlsx', (bytes) =>
  Promise.resolve({ workbook: openXlsx(bytes), close: () => undefined }),
);
describeContract('Excel, attraverso il vero office.js', openInExcel);
